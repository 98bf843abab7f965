// One live transcription: keeps frames until they are received, comes back when the connection breaks, waits when told to.
export class LiveTranscription {
  #frames = [];          // those that may be wanted again; the first one is #first
  #first = 0;
  #next = 0;             // to be sent next
  #number = 0;           // of the last message that we have
  #ready = false;
  #over = false;
  #all = null;           // how many frames there are, once we know
  #heldUntil = 0;
  #failures = 0;

  constructor({ token, request, told, state }) {
    Object.assign(this, { token, request, told, state });
  }

  async begin() {
    const answer = await this.#call('/api/speech/live-transcriptions', this.request);
    this.id = answer.id;
    this.#connect();
    this.pump = setInterval(() => this.#send(), 20);
    this.ping = setInterval(() => this.#say({ action: 'ping' }), 240_000);
  }

  add(frame) {
    this.#frames.push(frame);
  }

  stop() {
    this.#all = this.#first + this.#frames.length;
  }

  async #call(path, body) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: body ? JSON.stringify(body) : undefined,
    });
    const answer = await response.json();
    if (!response.ok) {
      throw Object.assign(new Error(answer.detail ?? response.statusText), { problem: answer });
    }
    return answer;
  }

  async #connect() {
    this.state('connecting');
    try {
      const { url } = await this.#call('/api/realtime/tickets');
      this.socket = new WebSocket(url);
      this.socket.onopen = () => this.#say({ action: 'start-transcription', id: this.id, after: this.#number });
      this.socket.onmessage = message => this.#hear(JSON.parse(message.data));
      this.socket.onclose = () => this.#comeBack();
    } catch (failure) {
      this.#comeBack(failure);
    }
  }

  #comeBack(failure) {
    this.#ready = false;
    if (this.#over) {
      return;
    }
    if (failure?.problem?.status >= 400 && failure.problem.status < 500) {
      this.#end(failure.message);
      return;
    }
    this.state('broken');
    setTimeout(() => this.#connect(), Math.min(10_000, 300 * 2 ** this.#failures++));
  }

  #say(message) {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(message));
    }
  }

  #hear(message) {
    switch (message.type) {
      case 'ready':
        this.#failures = 0;
        this.#ready = true;
        this.#goOn(message.nextSequence);
        this.state('open');
        return;
      case 'received':
        this.#forget(message.nextSequence);
        return;
      case 'missing':
        this.#goOn(message.nextSequence);
        return;
      case 'back-pressure':
        this.#heldUntil = Date.now() + message.retryAfterMs;
        this.#goOn(message.nextSequence);
        return;
      case 'error':
        this.told(message);
        return;
    }
    if (message.number) {
      if (message.number <= this.#number) {
        return;
      }
      if (message.number > this.#number + 1) {
        this.#say({ action: 'start-transcription', id: this.id, after: this.#number });
        return;
      }
      this.#number = message.number;
    }
    this.told(message);
    if (message.type === 'ended') {
      this.#end('ended');
    }
  }

  #goOn(sequence) {
    this.#next = Math.max(this.#first, sequence);
  }

  #forget(sequence) {
    const received = Math.max(0, Math.min(sequence - this.#first, this.#frames.length));
    this.#frames.splice(0, received);
    this.#first += received;
    this.#next = Math.max(this.#next, this.#first);
  }

  #send() {
    while (this.#ready && Date.now() >= this.#heldUntil && this.#next - this.#first < this.#frames.length
        && this.socket.bufferedAmount < 65_536) {
      const frame = new Uint8Array(this.#frames[this.#next - this.#first].buffer);
      this.#say({ action: 'audio', sequence: this.#next, audio: btoa(String.fromCharCode(...frame)) });
      this.#next++;
    }
    if (this.#all !== null && this.#ready && this.#next >= this.#all && !this.stopped) {
      this.stopped = true;
      this.#say({ action: 'stop-transcription', frames: this.#all });
    }
  }

  #end(state) {
    this.#over = true;
    clearInterval(this.pump);
    clearInterval(this.ping);
    this.socket?.close();
    this.state(state);
  }
}
