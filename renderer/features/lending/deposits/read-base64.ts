/** Reads a file the person has chosen, in base64; null when the system does not give it. */
export async function readBase64(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
