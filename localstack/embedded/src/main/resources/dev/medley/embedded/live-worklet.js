// Takes the microphone's samples and hands over frames of 100 ms at 16 kHz, each sample the mean of those that it stands for.
class Frames extends AudioWorkletProcessor {
  ratio = sampleRate / 16000;
  frame = new Int16Array(1600);
  filled = 0;
  sum = 0;
  count = 0;
  position = 0;

  process(inputs) {
    for (const sample of inputs[0]?.[0] ?? []) {
      this.sum += sample;
      this.count++;
      this.position++;
      if (this.position >= this.ratio) {
        this.position -= this.ratio;
        this.add(this.sum / this.count);
        this.sum = 0;
        this.count = 0;
      }
    }
    return true;
  }

  add(value) {
    this.frame[this.filled++] = Math.max(-32768, Math.min(32767, Math.round(value * 32768)));
    if (this.filled === 1600) {
      this.port.postMessage(this.frame.slice());
      this.filled = 0;
    }
  }
}

registerProcessor('frames', Frames);
