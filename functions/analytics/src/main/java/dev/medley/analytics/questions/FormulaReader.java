package dev.medley.analytics.questions;

import dev.medley.analytics.questions.MetricFormula.Constant;
import dev.medley.analytics.questions.MetricFormula.Name;
import dev.medley.analytics.questions.MetricFormula.Operation;
import dev.medley.analytics.questions.MetricFormula.Operator;
import dev.medley.kernel.Refusal;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a formula from left to right: products before sums, parentheses before both. */
final class FormulaReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    private final String text;
    private int at;

    FormulaReader(String text) {
        this.text = text;
    }

    MetricFormula read() {
        MetricFormula formula = sum();
        if (peek() != 0) {
            throw unexpected();
        }
        return formula;
    }

    private MetricFormula sum() {
        MetricFormula left = product();
        while (true) {
            if (take('+')) {
                left = new Operation(Operator.PLUS, left, product());
            } else if (take('-')) {
                left = new Operation(Operator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private MetricFormula product() {
        MetricFormula left = factor();
        while (true) {
            if (take('*')) {
                left = new Operation(Operator.TIMES, left, factor());
            } else if (take('/')) {
                left = new Operation(Operator.OVER, left, factor());
            } else {
                return left;
            }
        }
    }

    private MetricFormula factor() {
        if (take('-')) {
            return new Operation(Operator.TIMES, new Constant(BigDecimal.ONE.negate()), factor());
        }
        if (take('(')) {
            MetricFormula inner = sum();
            if (!take(')')) {
                throw unexpected();
            }
            return inner;
        }
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
            return new Constant(new BigDecimal(matcher.group()));
        }
        matcher.usePattern(NAME);
        if (matcher.lookingAt()) {
            at = matcher.end();
            return new Name(matcher.group());
        }
        throw unexpected();
    }

    private boolean take(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Refusal unexpected() {
        return at < text.length()
                ? Refusal.invalid(
                        "metric-invalid",
                        "/formula",
                        "At character " + (at + 1) + " something else is expected: a name, a number, + - * / or ( ).")
                : Refusal.invalid("metric-invalid", "/formula", "It ends where a name, a number or ) is expected.");
    }
}
