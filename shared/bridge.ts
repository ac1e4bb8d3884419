import type { ChannelName, InputOf, OutputOf } from './contract.ts';
import type { DeskEvent } from './events.ts';
import type { Refusal } from './refusal.ts';
import type { Result } from './result.ts';

/** An answer as it crosses the bridge. */
export type Reply<C extends ChannelName> = Result<OutputOf<C>, Refusal>;

/** What a window is given by its host: it can ask and it can listen, nothing else. */
export interface Bridge {
  invoke<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<Reply<C>>;
  /** Returns the function that ends the listening. */
  on(listener: (event: DeskEvent) => void): () => void;
}
