package dev.assay.cli;

/** Numbers with their nouns. */
final class Count {
    private Count() {}

    /** {@code 1 rule}, {@code 2 rules}, {@code no rules}. */
    static String of(long number, String noun) {
        return (number == 0 ? "no" : Long.toString(number)) + " " + noun + (number == 1 ? "" : "s");
    }
}
