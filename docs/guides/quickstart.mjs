// The main job in one page: sign up, upload a recording, and get its emotion, its text and a summary.
//   node docs/guides/quickstart.mjs FILE.wav [BASE_URL]
// Runs on Node 20 or newer, and its Medley class in browsers too, without any package.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What the API answers when something is wrong (RFC 9457). `code` never changes meaning; show `detail` to people. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail);
    Object.assign(this, problem);
  }
}

export class Medley {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Sends a request; parses the answer, throws a Problem. A POST that creates carries a key, so it may be sent again. */
  async send(method, path, body, key = crypto.randomUUID()) {
    const headers = { Accept: 'application/json' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (method === 'POST') headers['Idempotency-Key'] = key;
    if (this.accessToken) headers.Authorization = `Bearer ${this.accessToken}`;
    const response = await fetch(this.baseUrl + path, { method, headers, body: JSON.stringify(body) });
    if (response.status === 429 || response.status === 503) {
      await sleep(Number(response.headers.get('Retry-After') ?? 1) * 1000);
      return this.send(method, path, body, key);
    }
    const answer = response.status === 204 ? null : await response.json();
    if (!response.ok) throw new Problem(answer);
    return answer;
  }

  async signIn(email, password) {
    const tokens = await this.send('POST', '/api/auth/login', { email, password });
    this.accessToken = tokens.access_token;
  }

  /** Announces the file, sends it straight to the object store, and waits until it can be used. */
  async upload(fileName, contentType, bytes) {
    const { recordingId, upload } = await this.send('POST', '/api/audio/uploads', {
      fileName,
      contentType,
      sizeBytes: bytes.length,
    });
    const stored = await fetch(upload.url, { method: upload.method, headers: sendable(upload.headers), body: bytes });
    if (!stored.ok) throw new Error(`The store answered ${stored.status}`);
    const recording = await this.poll(`/api/audio/${recordingId}`, (r) => r.status === 'ready' || r.status === 'rejected');
    if (recording.status === 'rejected') throw new Error(recording.rejection.detail);
    return recording;
  }

  /** Starts long work, follows its job and reads the result. */
  async result(path, body) {
    const { jobId } = await this.send('POST', path, body);
    const job = await this.poll(`/api/jobs/${jobId}`, (j) => !['queued', 'running'].includes(j.status));
    if (job.status !== 'succeeded') throw new Error(`${job.status}: ${job.error?.detail ?? ''}`);
    return this.send('GET', job.result);
  }

  async poll(path, isDone) {
    for (;;) {
      const answer = await this.send('GET', path);
      if (isDone(answer)) return answer;
      await sleep(500);
    }
  }
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Clients set this header by themselves, and browsers do not let anybody else. */
const sendable = ({ 'Content-Length': _, 'content-length': __, ...headers }) => headers;

/** On the twin, the token that proves an address is read from the mailbox; elsewhere, people follow the link. */
async function mailedToken(baseUrl, email) {
  for (;;) {
    const { items } = await (await fetch(`${baseUrl}/_twin/mailbox/messages?to=${encodeURIComponent(email)}`)).json();
    const link = items[0]?.links[0];
    if (link) return new URLSearchParams(new URL(link).hash.slice(1)).get('token');
    await sleep(200);
  }
}

async function main(file, baseUrl = 'http://localhost:8080') {
  const medley = new Medley(baseUrl);
  const email = `${crypto.randomUUID()}@example.org`;
  const password = 'a long and private sentence';
  await medley.send('POST', '/api/auth/register', { email, password, displayName: 'Me' });
  await medley.send('POST', '/api/auth/verify-email', { token: await mailedToken(baseUrl, email) });
  await medley.signIn(email, password);

  const recording = await medley.upload(basename(file), 'audio/wav', await readFile(file));
  const [prediction, transcription] = await Promise.all([
    medley.result('/api/predictions', { recordingId: recording.id }),
    medley.result('/api/speech/transcriptions', { recordingId: recording.id }),
  ]);
  const transcript = await medley.result('/api/transcripts', {
    transcriptionId: transcription.id,
    outputs: ['summary', 'topics', 'mindMap', 'socialPost'],
    network: 'bluesky',
  });
  return {
    emotion: prediction.dominant,
    text: transcription.text,
    summary: transcript.summary,
    post: transcript.socialPost?.text,
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  console.log(JSON.stringify(await main(...process.argv.slice(2)), null, 2));
}
