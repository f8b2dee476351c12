package dev.assay.program.reading;

import java.util.Locale;

/** When two names of rules or cases are the same to people: their letters and digits are. */
final class Names {
    private Names() {}

    static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
