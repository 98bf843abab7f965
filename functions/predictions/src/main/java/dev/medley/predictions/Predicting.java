package dev.medley.predictions;

import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.Router;
import dev.medley.recordings.Finding;
import dev.medley.recordings.Listener;
import dev.medley.recordings.Recording;
import dev.medley.recordings.Task;
import dev.medley.sound.Pcm;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Makes predictions: asks a model and judges its answer. */
@Singleton
class Predicting implements Listener {

    private final Router<EmotionModel> models;
    private final Predictions predictions;

    Predicting(Router<EmotionModel> models, Predictions predictions) {
        this.models = models;
        this.predictions = predictions;
    }

    @Override
    public Finding listen(Task task, Recording.Ready recording, Pcm sound) {
        EmotionReading reading = models.ask(model -> model.read(sound));
        Verdict verdict = Verdict.of(reading, recording);
        List<Moment> timeline = reading.timeline().stream()
                .map(span -> new Moment(span.startMs(), span.endMs(), Probabilities.of(span.probabilities())))
                .toList();
        String dominant = verdict.dominant();
        return new Finding(
                dominant == null ? Map.of() : Map.of("dominant", dominant),
                () -> predictions.keep(task.id(), verdict, timeline));
    }
}
