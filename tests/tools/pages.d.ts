/** What a host in a frame gives the pane; absent where the cookie speaks. */
declare var rapporteur: { token(renew: boolean): Promise<string>, partition: string, open(url: string): void, signOut?(): void } | undefined;
