package dev.medley.speech.evaluation;

import dev.medley.speech.evaluation.AlignmentStep.Edit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The alignment of two texts with the fewest edits (Levenshtein's distance over words). */
public final class WordAlignment {

    /** The edits as they are remembered: a byte for each pair of beginnings. */
    private static final List<Edit> EDITS = List.of(Edit.HIT, Edit.SUBSTITUTION, Edit.DELETION, Edit.INSERTION);

    private static final byte DELETION = 2;
    private static final byte INSERTION = 3;

    private final List<ComparedWord> reference;
    private final List<ComparedWord> hypothesis;

    /** For each pair of beginnings, the edit that ends their best alignment. */
    private final byte[] last;

    private WordAlignment(List<ComparedWord> reference, List<ComparedWord> hypothesis) {
        this.reference = reference;
        this.hypothesis = hypothesis;
        last = new byte[(reference.size() + 1) * (hypothesis.size() + 1)];
        fill();
    }

    public static List<AlignmentStep> of(List<ComparedWord> reference, List<ComparedWord> hypothesis) {
        return new WordAlignment(reference, hypothesis).steps();
    }

    /** How many characters must be changed, added or left out to make one text of the other. */
    static int distance(String reference, String hypothesis) {
        int[] from = reference.codePoints().toArray();
        int[] to = hypothesis.codePoints().toArray();
        int[] above = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int diagonal = above[0];
            above[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int best =
                        Math.min(diagonal + (from[i - 1] == to[j - 1] ? 0 : 1), 1 + Math.min(above[j], above[j - 1]));
                diagonal = above[j];
                above[j] = best;
            }
        }
        return above[to.length];
    }

    private void fill() {
        int width = hypothesis.size() + 1;
        int[] above = new int[width];
        for (int j = 0; j < width; j++) {
            above[j] = j;
            last[j] = INSERTION;
        }
        for (int i = 1; i <= reference.size(); i++) {
            int diagonal = above[0];
            above[0] = i;
            last[i * width] = DELETION;
            for (int j = 1; j < width; j++) {
                boolean same =
                        reference.get(i - 1).form().equals(hypothesis.get(j - 1).form());
                int kept = diagonal + (same ? 0 : 1);
                int deleted = above[j] + 1;
                int inserted = above[j - 1] + 1;
                diagonal = above[j];
                above[j] = Math.min(kept, Math.min(deleted, inserted));
                last[i * width + j] = edit(above[j], kept, deleted, same);
            }
        }
    }

    private static byte edit(int best, int kept, int deleted, boolean same) {
        if (best == kept) {
            return (byte) (same ? 0 : 1);
        }
        return best == deleted ? DELETION : INSERTION;
    }

    private List<AlignmentStep> steps() {
        Deque<AlignmentStep> steps = new ArrayDeque<>();
        int i = reference.size();
        int j = hypothesis.size();
        while (i > 0 || j > 0) {
            Edit edit = EDITS.get(last[i * (hypothesis.size() + 1) + j]);
            ComparedWord said = edit == Edit.INSERTION ? null : reference.get(--i);
            ComparedWord written = edit == Edit.DELETION ? null : hypothesis.get(--j);
            steps.addFirst(new AlignmentStep(edit, said, written));
        }
        return List.copyOf(steps);
    }
}
