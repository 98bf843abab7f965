package dev.medley.training;

import java.util.List;

/**
 * How far a transcript is from what was said: the least number of words to change, leave out or put in, as NIST counts
 * them.
 */
record WordErrors(int errors, int words) {
    static final WordErrors NONE = new WordErrors(0, 0);

    static WordErrors between(List<String> said, List<String> written) {
        int[] row = new int[written.size() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (String word : said) {
            int diagonal = row[0]++;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (word.equals(written.get(column - 1)) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return new WordErrors(row[written.size()], said.size());
    }

    WordErrors plus(WordErrors more) {
        return new WordErrors(errors + more.errors, words + more.words);
    }

    /** Errors for each word that was said; above 1 where much was put in. */
    double rate() {
        return words == 0 ? 0 : (double) errors / words;
    }
}
