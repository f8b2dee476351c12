package dev.assay.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/** One answer or literal, typed. Numbers are doubles with at most 15 significant digits; text compares exactly. */
public sealed interface Value {
    /** The value as a literal of the rule language. */
    String drl();

    /** The value as plain text, for people and for reasons: {@code banking}, {@code 1000}, {@code 2027-01-31}, {@code true}. */
    String plain();

    /**
     * Text, or the id of an option.
     *
     * @param text any text
     */
    record Text(String text) implements Value {
        @Override
        public String drl() {
            return quote(text);
        }

        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * A number: integer, number or money.
     *
     * @param number finite; minus zero is held as zero
     */
    record Num(double number) implements Value {
        /**
         * @throws IllegalArgumentException if not finite
         */
        public Num {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a finite number: " + number);
            }
            number = number + 0.0;
        }

        @Override
        public String drl() {
            return plain();
        }

        @Override
        public String plain() {
            return new BigDecimal(number, new MathContext(15))
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /**
     * A calendar date.
     *
     * @param date the date
     */
    record Day(LocalDate date) implements Value {
        @Override
        public String drl() {
            return quote(date.toString());
        }

        @Override
        public String plain() {
            return date.toString();
        }
    }

    /**
     * Yes or no.
     *
     * @param yes true for yes
     */
    record Flag(boolean yes) implements Value {
        @Override
        public String drl() {
            return plain();
        }

        @Override
        public String plain() {
            return Boolean.toString(yes);
        }
    }

    /**
     * Several texts: options chosen. Never empty as an answer (nothing chosen is unanswered).
     *
     * @param texts in the order of the options
     */
    record Many(List<String> texts) implements Value {
        /** Copies. */
        public Many {
            texts = List.copyOf(texts);
        }

        /** Not a literal of the language: {@code contains} takes one text. */
        @Override
        public String drl() {
            throw new UnsupportedOperationException("several values have no literal");
        }

        @Override
        public String plain() {
            return String.join(", ", texts);
        }
    }

    /** Text in double quotes, escaped as in DRL. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
