import { all, answered, type Medley, type Schemas, until } from "./medley.js";

/** A create that can be sent twice: the same key gets the same answer. */
export async function announce(api: Medley, bytes: Uint8Array): Promise<Schemas["UploadView"]> {
  const request = {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { fileName: "speech.wav", contentType: "audio/wav", sizeBytes: bytes.length },
  };
  const first = await api.POST("/api/audio/uploads", request);
  const again = await api.POST("/api/audio/uploads", request);
  const upload = answered(first);
  if (answered(again).recordingId !== upload.recordingId) {
    throw new Error("The same key made a second recording");
  }
  if (again.response.headers.get("Idempotent-Replayed") !== "true") {
    throw new Error("The answer is not marked as a repeated one");
  }
  return upload;
}

/** Sends the bytes where the API says, exactly as it says; no part of the API itself. */
export async function upload(transfer: Schemas["PresignedTransfer"], bytes: Uint8Array): Promise<void> {
  const headers = Object.entries(transfer.headers).filter(([name]) => name.toLowerCase() !== "content-length");
  const response = await fetch(transfer.url, {
    method: transfer.method,
    headers: Object.fromEntries(headers),
    body: bytes as BodyInit,
  });
  if (!response.ok) {
    throw new Error(`The store answered ${response.status}`);
  }
}

/** A read, repeated until the recording is processed. */
export async function processed(api: Medley, id: string): Promise<Schemas["RecordingView"]> {
  return until(async () => {
    const recording = answered(await api.GET("/api/audio/{id}", { params: { path: { id } } }));
    return recording.status === "ready" || recording.status === "rejected" ? recording : undefined;
  });
}

/** Long work: it is accepted, followed as a job, and its result read. */
export async function predict(api: Medley, recordingId: string): Promise<Schemas["PredictionView"]> {
  const accepted = answered(await api.POST("/api/predictions", { body: { recordingId } }));
  const job = await until(async () => {
    const { status, error } = answered(
      await api.GET("/api/jobs/{id}", { params: { path: { id: accepted.jobId } } }),
    );
    return status === "queued" || status === "running" ? undefined : { status, error };
  });
  if (job.status !== "succeeded") {
    throw new Error(job.error?.detail ?? job.status);
  }
  return answered(await api.GET("/api/predictions/{id}", { params: { path: { id: accepted.id } } }));
}

/** A list of which each page holds one. */
export async function recordings(api: Medley): Promise<string[]> {
  const ids: string[] = [];
  const pages = all(async (cursor) =>
    answered(
      await api.GET("/api/audio", { params: { query: { limit: 1, ...(cursor === undefined ? {} : { cursor }) } } }),
    ),
  );
  for await (const recording of pages) {
    ids.push(recording.id);
  }
  return ids;
}

/** A merge patch: the name is changed, the locale goes, and the time zone stays. */
export async function rename(api: Medley, displayName: string): Promise<Schemas["ProfileView"]> {
  return answered(await api.PATCH("/api/users/me", { body: { displayName, locale: null } }));
}

/** A key that is shown this once. */
export async function createKey(api: Medley): Promise<string> {
  const created = answered(
    await api.POST("/api/users/me/api-keys", { body: { name: "Nightly import", scopes: ["recording:read:own"] } }),
  );
  return created.key;
}

/** A problem, told apart by its code, of which the compiler knows all. */
export async function exists(api: Medley, id: string): Promise<boolean> {
  const { error, response } = await api.GET("/api/audio/{id}", { params: { path: { id } } });
  if (error === undefined) {
    return true;
  }
  switch (error.code) {
    case "recording-unknown":
      return false;
    default:
      throw new Error(`${response.status}: ${error.detail}`);
  }
}
