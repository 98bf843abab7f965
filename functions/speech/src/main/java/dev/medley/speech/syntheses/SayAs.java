package dev.medley.speech.syntheses;

import java.util.stream.Collectors;

/** How a piece of text is read. */
enum SayAs {
    TEXT {
        @Override
        String apply(String text) {
            return text;
        }
    },
    /** Letter by letter, digit by digit. */
    CHARACTERS {
        @Override
        String apply(String text) {
            return text.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .mapToObj(c -> Character.toString(Character.toUpperCase(c)))
                    .collect(Collectors.joining(", "));
        }
    },
    /** 1 becomes 1st. */
    ORDINAL {
        @Override
        String apply(String text) {
            String number = text.strip();
            return number.matches("\\d{1,9}") ? number + suffix(Integer.parseInt(number)) : text;
        }

        private static String suffix(int number) {
            if (number % 100 >= 11 && number % 100 <= 13) {
                return "th";
            }
            return switch (number % 10) {
                case 1 -> "st";
                case 2 -> "nd";
                case 3 -> "rd";
                default -> "th";
            };
        }
    };

    abstract String apply(String text);
}
