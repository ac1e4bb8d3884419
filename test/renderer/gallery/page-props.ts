/** What every page of the gallery is given. */
export interface PageProps {
  readonly isEnglish: boolean;
}
