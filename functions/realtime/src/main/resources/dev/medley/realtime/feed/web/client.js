// Follows channels of Medley over a WebSocket, and by polling where none can be had: docs/guides/realtime.md
//   follow({ token: () => accessToken }).on("user:me", { message: m => ..., resync: () => reload(), error: problem => ... });

const PING_MS = 4 * 60_000; // silence of ten minutes ends it
const BEAT_MS = 20_000;
const WAIT_MS = 500;
const IDLE_MS = 30_000;
const FAILURES_BEFORE_POLLING = 3;
const POLLS_BEFORE_RETRY = 20;
const ASKED = 20;
const FATAL = ["channel-unknown", "permission-missing", "too-many-subscriptions"];

export const follow = options => new Live(options);

class Live {
  #base;
  #token;
  #state;
  #WebSocket;
  #fetch;
  #channels = new Map(); // name -> { handlers, epoch, offset, live }
  #socket = null;
  #timers = new Set();
  #failures = 0;
  #polls = 0;
  #running = false;
  #closed = false;
  #now = "closed";

  constructor({ base, token, state, WebSocket, fetch } = {}) {
    this.#base = base ?? new URL(import.meta.url).origin;
    this.#token = token;
    this.#state = state ?? (() => {});
    this.#WebSocket = WebSocket ?? globalThis.WebSocket;
    this.#fetch = fetch ?? globalThis.fetch.bind(globalThis);
  }

  on(name, handlers, position = {}) {
    let channel = this.#channels.get(name);
    if (!channel) {
      channel = { handlers: new Set(), epoch: position.epoch, offset: position.offset };
      this.#channels.set(name, channel);
      this.#subscribe(name, channel);
    }
    channel.handlers.add(handlers);
    this.#start();
    return () => {
      channel.handlers.delete(handlers);
      if (!channel.handlers.size && this.#channels.get(name) === channel) {
        this.#channels.delete(name);
        this.#say({ action: "unsubscribe", channel: name });
      }
    };
  }

  position(name) {
    const { epoch, offset } = this.#channels.get(name) ?? {};
    return { epoch, offset };
  }

  close() {
    this.#closed = true;
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
    this.#socket?.close();
    this.#tell("closed");
  }

  #start() {
    if (!this.#running && !this.#closed) {
      this.#running = true;
      queueMicrotask(() => this.#connect());
    }
  }

  async #connect() {
    if (this.#closed) return;
    if (!this.#WebSocket) return this.#poll();
    try {
      const response = await this.#call("/api/realtime/tickets", "POST");
      const { url } = response.ok && (await response.json());
      if (url && !this.#closed) return this.#open(url);
      this.#failed();
    } catch {
      this.#failed();
    }
  }

  #open(url) {
    const socket = new this.#WebSocket(url);
    this.#socket = socket;
    let heard = Date.now();
    let pinged = heard;
    const beat = setInterval(() => {
      const now = Date.now();
      if (now - heard > PING_MS + 2 * BEAT_MS) end();
      else if (now - pinged > PING_MS) this.#say({ action: "ping" }, (pinged = now));
    }, BEAT_MS);
    const end = () => {
      clearInterval(beat);
      if (this.#socket !== socket) return;
      this.#socket = null;
      socket.close();
      if (!this.#closed) this.#tell("connecting");
      this.#failed();
    };
    socket.onopen = () => {
      this.#tell("open");
      this.#subscribeAll(() => true);
    };
    socket.onmessage = event => {
      heard = Date.now();
      this.#failures = 0;
      this.#take(JSON.parse(event.data));
    };
    socket.onclose = end;
    socket.onerror = end;
  }

  #failed() {
    if (this.#closed) return;
    this.#failures++;
    if (this.#failures > FAILURES_BEFORE_POLLING) {
      this.#polls = 0;
      this.#poll();
    } else {
      this.#later(WAIT_MS * 2 ** this.#failures * (0.5 + Math.random() / 2), () => this.#connect());
    }
  }

  #subscribeAll(which) {
    this.#channels.forEach((channel, name) => which(channel) && this.#subscribe(name, channel));
  }

  #subscribe(name, channel) {
    const { epoch, offset } = channel;
    channel.live = false;
    this.#say({ action: "subscribe", channel: name, epoch, offset });
  }

  #say(message) {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(message));
  }

  #take(frame) {
    if (frame.type === "messages") {
      frame.items.forEach(item => this.#message(item));
    } else if (frame.type === "subscribed") {
      this.#move(frame, false);
    } else if (frame.type === "resync") {
      this.#move(frame, true);
    } else if (frame.problem && (frame.type === "unsubscribed" || FATAL.includes(frame.problem.code))) {
      this.#drop(frame.channel, frame.problem);
    } else if (frame.problem) {
      this.#later(frame.problem.retryAfterMs ?? IDLE_MS, () => this.#subscribeAll(({ live }) => !live));
    }
  }

  #message(item) {
    const channel = this.#channels.get(item.channel);
    if (!channel?.live || (channel.epoch === item.epoch && item.offset <= channel.offset)) return; // had it already
    if (channel.epoch !== item.epoch || item.offset !== channel.offset + 1) {
      return this.#subscribe(item.channel, channel); // missed one
    }
    channel.offset = item.offset;
    this.#each(channel, "message", item);
  }

  #move({ channel: name, epoch, offset }, lost) {
    const channel = this.#channels.get(name);
    if (!channel) return;
    channel.live = true;
    if (!lost && channel.epoch === epoch && channel.offset > offset) return; // an older question's
    channel.epoch = epoch;
    channel.offset = offset;
    if (lost) this.#each(channel, "resync", { channel: name, epoch, offset });
  }

  #drop(name, problem) {
    const channel = this.#channels.get(name);
    this.#channels.delete(name);
    if (channel) this.#each(channel, "error", problem);
  }

  #each(channel, kind, value) {
    channel.handlers.forEach(handlers => handlers[kind]?.(value));
  }

  async #poll() {
    if (this.#closed) return;
    this.#tell("polling");
    let wait = IDLE_MS;
    try {
      const names = [...this.#channels.keys()];
      for (let i = 0; i < names.length; i += ASKED) wait = Math.min(wait, await this.#ask(names.slice(i, i + ASKED)));
    } catch {}
    if (this.#WebSocket && ++this.#polls >= POLLS_BEFORE_RETRY) {
      this.#failures = FAILURES_BEFORE_POLLING;
      this.#connect();
    } else {
      this.#later(wait, () => this.#poll());
    }
  }

  async #ask(names) {
    const query = new URLSearchParams({ channels: names });
    const after = names.flatMap(name => {
      const { epoch, offset } = this.position(name);
      return epoch ? [`${name}~${epoch}.${offset}`] : [];
    });
    if (after.length) query.set("after", after);
    const response = await this.#call(`/api/realtime/events?${query}`);
    const body = await response.json();
    if (response.ok) return this.#polled(body);
    if (FATAL.includes(body.code)) {
      if (names.length === 1) this.#drop(names[0], body);
      else for (const name of names) await this.#ask([name]);
    }
    return IDLE_MS;
  }

  #polled(body) {
    body.resync.forEach(position => this.#move(position, true));
    body.after.split(",").forEach(entry => {
      const [, name, epoch, offset] = entry.match(/^(.+)~(.+)\.(\d+)$/);
      const channel = this.#channels.get(name);
      if (channel) channel.live = true;
      if (channel && channel.epoch === undefined) this.#move({ channel: name, epoch, offset: Number(offset) }, false);
    });
    body.items.forEach(item => this.#message(item));
    return body.pollAfterMs;
  }

  async #call(path, method = "GET") {
    const headers = { Accept: "application/json" };
    const token = await this.#token?.();
    if (token) headers.Authorization = `Bearer ${token}`;
    const response = await this.#fetch(this.#base + path, { method, headers, credentials: this.#token ? "omit" : "include" });
    if (response.status === 401) {
      const problem = await response.clone().json();
      this.#channels.forEach(channel => this.#each(channel, "error", problem));
    }
    return response;
  }

  #later(ms, work) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }

  #tell(state) {
    if (state !== this.#now) this.#state((this.#now = state));
  }
}
