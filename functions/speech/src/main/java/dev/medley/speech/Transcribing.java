package dev.medley.speech;

import dev.medley.models.Router;
import dev.medley.models.Transcriber;
import dev.medley.models.Transcription;
import dev.medley.recordings.Finding;
import dev.medley.recordings.Listener;
import dev.medley.recordings.Recording;
import dev.medley.recordings.Task;
import dev.medley.sound.Pcm;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes transcriptions. */
@Singleton
class Transcribing implements Listener {

    private final Router<Transcriber> models;
    private final Transcripts transcripts;

    Transcribing(Router<Transcriber> models, Transcripts transcripts) {
        this.models = models;
        this.transcripts = transcripts;
    }

    @Override
    public Finding listen(Task task, Recording.Ready recording, Pcm sound) {
        String language = transcripts.askedLanguage(task.id()).orElse(null);
        Transcription content = models.ask(model -> model.transcribe(sound, language));
        return new Finding(Map.of("language", content.language().code()), () -> transcripts.keep(task.id(), content));
    }
}
