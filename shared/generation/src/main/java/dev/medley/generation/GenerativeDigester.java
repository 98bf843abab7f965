package dev.medley.generation;

import dev.medley.models.AnswerSchema;
import dev.medley.models.ChatMessage;
import dev.medley.models.Digest;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRules;
import dev.medley.models.GeneratedText;
import dev.medley.models.GenerationRequest;
import dev.medley.models.MachineInstructions;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.spoken.SpokenChunks;
import dev.medley.models.spoken.SpokenText;
import dev.medley.usage.SpendingKey;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Digests text in any language with models that write. They can answer only by filling in a schema; an answer that breaks the
 * rules is sent back once with what is wrong. The text is quoted material to them, never instructions. Of a text that is long,
 * notes are taken part by part, with what they rest on, and digested.
 */
@Singleton
public class GenerativeDigester {

    /** As routes name it. */
    public static final String TASK = "digest";

    private static final int ROUNDS = 2;

    private final TextGeneration generation;
    private final DigestGenerationSettings settings;
    private final JsonMapper json = JsonMapper.createDefault();

    GenerativeDigester(TextGeneration generation, DigestGenerationSettings settings) {
        this.generation = generation;
        this.settings = settings;
    }

    /** The version of all that a model is told, with the guidance of this number. */
    public static String version(int guidance) {
        return DigestPrompt.FRAME + "." + guidance;
    }

    /** Those that are configured, whoever asks. */
    public List<String> providers() {
        return generation.providers(TASK);
    }

    /** Whether there is anybody to ask for this account. */
    public boolean isPossible(UUID accountId) {
        return generation.isPossible(TASK, accountId);
    }

    /**
     * Digests a text.
     *
     * @throws BudgetExceeded where nobody is left whom the budgets pay for
     * @throws ModelFailure REFUSED or EMPTY where the input is at fault; else nobody gave an answer that can be used
     */
    public GeneratedDigest digest(DigestRequest request, DigestOrder order) {
        return new Run(request, order, call -> generation.generate(call, piece -> {}, order.refusedKey())).digest();
    }

    /** The same by one provider, anew, so that providers can be compared. */
    public GeneratedDigest digestBy(String provider, DigestRequest request, DigestOrder order) {
        return new Run(request, order, call -> generation.generateBy(provider, call)).digest();
    }

    /** Everything that is asked for one digest. */
    private final class Run {

        private final DigestRequest request;
        private final DigestOrder order;
        private final Function<GenerationCall, GenerationResult> ask;
        private boolean isOwnKey;
        private boolean isKept = true;

        Run(DigestRequest request, DigestOrder order, Function<GenerationCall, GenerationResult> ask) {
            this.request = request;
            this.order = order;
            this.ask = ask;
        }

        GeneratedDigest digest() {
            requireWords();
            List<SpokenText> chunks = SpokenChunks.of(request.spoken(), settings.chunkCharacters());
            String material = chunks.size() <= 1 ? request.spoken().lines() : notes(chunks);
            DigestPrompt prompt = new DigestPrompt(request, material, order.guidance());
            AnswerSchema schema = DigestSchema.of(request, json);
            Digest digest = asked(prompt.system(), prompt.message(), schema, this::digestOf);
            return new GeneratedDigest(
                    digest,
                    order.receipt().cost(),
                    isOwnKey,
                    isKept,
                    order.receipt().calls());
        }

        private void requireWords() {
            if (request.spoken().words().codePoints().noneMatch(Character::isLetter)) {
                throw new ModelFailure(Kind.EMPTY, "There are no words in the text.");
            }
        }

        /** One line a note, with the time of its part. */
        private String notes(List<SpokenText> chunks) {
            StringBuilder notes = new StringBuilder();
            AnswerSchema schema = DigestSchema.ofNotes(json);
            for (SpokenText chunk : chunks) {
                DigestPrompt prompt = new DigestPrompt(request, chunk.lines(), order.guidance());
                notes.append(asked(prompt.systemForNotes(), prompt.message(), schema, this::notesOf));
            }
            return notes.toString();
        }

        private Checked<String> notesOf(String text, Model model) {
            MachineInstructions instructions = MachineInstructions.in(request.spoken());
            StringBuilder lines = new StringBuilder();
            for (AnswerNode note :
                    AnswerNode.parse(text, json).get(DigestSchema.NOTES).items(item -> item)) {
                String words = note.get("note").text();
                if (!words.isEmpty() && !instructions.cover(words)) {
                    lines.append("- ")
                            .append(words)
                            .append(" (\"")
                            .append(note.get("quotation").text())
                            .append("\")\n");
                }
            }
            List<String> faults = lines.isEmpty() ? List.of("There are no notes.") : List.of();
            return new Checked<>(lines.toString(), faults);
        }

        private Checked<Digest> digestOf(String text, Model model) {
            Digest digest = new DigestAnswer(AnswerNode.parse(text, json), request)
                    .digest(new Model(model.provider(), model.name(), order.prompt()));
            return new Checked<>(digest, DigestRules.faults(request, digest));
        }

        private <T> T asked(String system, String message, AnswerSchema schema, Reading<T> reading) {
            List<ChatMessage> messages = new ArrayList<>(List.of(ChatMessage.user(message)));
            List<String> faults = List.of();
            for (int round = 0; round < ROUNDS; round++) {
                GeneratedText text = generated(system, messages, schema, reading);
                Checked<T> checked = reading.read(text.text(), text.model());
                faults = text.isCutOff() ? List.of("The answer is too long.") : checked.faults();
                if (faults.isEmpty()) {
                    return checked.value();
                }
                messages.add(ChatMessage.assistant(text.text().isBlank() ? "{}" : text.text()));
                messages.add(ChatMessage.user("This cannot be used. " + String.join(" ", faults)
                        + " Answer again, with all of it put right."));
            }
            throw new ModelFailure(Kind.UNAVAILABLE, "The model broke the rules again and again: " + faults);
        }

        private <T> GeneratedText generated(
                String system, List<ChatMessage> messages, AnswerSchema schema, Reading<T> reading) {
            GenerationRequest asked = new GenerationRequest(system, messages, settings.maxTokens(), schema);
            GenerationResult result = ask.apply(new GenerationCall(
                    TASK,
                    order.prompt(),
                    order.accountId(),
                    SpendingKey.current(),
                    asked,
                    order.isKept(),
                    text -> reading.read(text.text(), text.model()).faults().isEmpty(),
                    order.receipt()));
            isOwnKey |= result.isOwnKey();
            isKept &= result.isKept();
            return result.text();
        }
    }

    private record Checked<T>(T value, List<String> faults) {}

    private interface Reading<T> {
        Checked<T> read(String text, Model model);
    }
}
