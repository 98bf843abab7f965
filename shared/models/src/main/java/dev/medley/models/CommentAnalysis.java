package dev.medley.models;

import java.util.List;

/**
 * What many comments say.
 *
 * @param count how many there are
 * @param spam how many of them are; they count in nothing else
 * @param themes what is spoken of most, the most frequent first
 * @param questions that are asked, those asked most often first
 */
public record CommentAnalysis(
        int count, Spam spam, ToneShares tones, List<Theme> themes, List<AskedQuestion> questions, Model model) {

    /** Comments that advertise, lure or repeat themselves. */
    public record Spam(int count, double share, List<String> examples) {}

    /** Shares of the comments that are no spam; they sum to 1, or are all 0 where there are none. */
    public record ToneShares(double positive, double neutral, double negative, double mixed) {}

    /** Something that several comments speak of, and how they do. */
    public record Theme(String label, int count, ToneShares tones, List<String> examples) {}

    /** A question, and how many comments ask it. */
    public record AskedQuestion(String text, int count) {}
}
