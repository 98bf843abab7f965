/** Calls of every kind against a running Medley: node main.js <url> <access token> <base64 of a WAV file on stdin>. */
import { announce, createKey, exists, predict, processed, recordings, rename, upload } from "./calls.js";
import { medley } from "./medley.js";

declare const process: { argv: string[]; stdin: AsyncIterable<Uint8Array> };

const [, , url, token] = process.argv;
if (url === undefined || token === undefined) {
  throw new Error("Say where Medley is, and who calls it");
}
const parts: Uint8Array[] = [];
for await (const part of process.stdin) {
  parts.push(part);
}
const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());

const api = medley(url, token);
const first = await announce(api, bytes);
await upload(first.upload, bytes);
const recording = await processed(api, first.recordingId);
const prediction = await predict(api, recording.id);
await announce(api, bytes);
const key = await createKey(api);

console.log(
  JSON.stringify({
    recording: recording.status,
    emotion: prediction.dominant,
    recordings: (await recordings(medley(url, key))).length,
    name: (await rename(api, "Grace")).displayName,
    knowsRecording: await exists(api, recording.id),
    knowsAnother: await exists(api, "01930000-0000-7000-8000-000000000001"),
  }),
);
