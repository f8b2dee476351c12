package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as plain Java objects, as Drools' indexes want them: String, Double, LocalDate, Boolean, List of String. */
final class Raw {
    private Raw() {}

    static @Nullable Object of(@Nullable Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Num num) {
            return num.number();
        }
        if (value instanceof Value.Day day) {
            return day.date();
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes();
        }
        return value instanceof Value.Many many ? many.texts() : null;
    }

    static @Nullable Value value(@Nullable Object raw) {
        if (raw instanceof String text) {
            return new Value.Text(text);
        }
        if (raw instanceof Double number) {
            return new Value.Num(number);
        }
        if (raw instanceof LocalDate date) {
            return new Value.Day(date);
        }
        if (raw instanceof Boolean yes) {
            return new Value.Flag(yes);
        }
        return raw instanceof List<?> list
                ? new Value.Many(list.stream().map(String.class::cast).toList())
                : null;
    }
}
