/** Puts bytes made on this device into its downloads. */
export function offerDownload(bytes: Uint8Array, mediaType: string, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers start to read only after the click is over.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
