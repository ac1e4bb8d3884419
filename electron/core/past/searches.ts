/** The searches in history that are under way, by the names their callers gave them. */
export interface Searches {
  /** Begins a search; one of the same name that still runs is ended. */
  begin(name: string): AbortSignal;
  /** Ends a search early; of one that is over it takes no notice. */
  cancel(name: string): void;
  /** Forgets a search that is over, unless another has taken its name. */
  end(name: string, signal: AbortSignal): void;
  closeAll(): void;
}

/** No search is under way yet. */
export function createSearches(): Searches {
  const running = new Map<string, AbortController>();
  return {
    begin(name) {
      running.get(name)?.abort();
      const controller = new AbortController();
      running.set(name, controller);
      return controller.signal;
    },
    cancel(name) {
      running.get(name)?.abort();
    },
    end(name, signal) {
      if (running.get(name)?.signal === signal) running.delete(name);
    },
    closeAll() {
      for (const controller of running.values()) controller.abort();
      running.clear();
    },
  };
}
