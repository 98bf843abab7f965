package dev.medley.markdown;

import java.util.List;

/**
 * A paragraph, heading, list item, quotation or block of code.
 *
 * @param heading from 1; 0 where it is none
 * @param indent how deep it lies in lists and quotations
 * @param marker what stands in front of it in a list; empty elsewhere
 */
record TextBlock(int heading, int indent, String marker, List<TextRun> runs) {

    TextBlock {
        runs = List.copyOf(runs);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
