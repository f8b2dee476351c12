package dev.assay.cli;

import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language as it is typed: {@code de}, {@code de-CH}. */
final class LanguageTag implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(typed.replace('_', '-'))
                    .build()
                    .toLanguageTag();
            if (!typed.isBlank()) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // Told below, like no language at all.
        }
        throw new TypeConversionException("'" + typed + "' is no language tag, such as en or de-CH");
    }
}
