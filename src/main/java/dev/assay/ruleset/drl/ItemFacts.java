package dev.assay.ruleset.drl;

import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import dev.assay.ruleset.CollateralItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of the catalogue as a condition sees it; bindings are open. */
record ItemFacts(CollateralItem item) implements Facts {

    @Override
    public boolean isOpen(String name) {
        return name.startsWith("$");
    }

    @Override
    public @Nullable Value value(String name) {
        return switch (name) {
            case "id" -> text(item.id());
            case "title" -> text(item.title());
            case "kind" -> text(item.kind());
            case "url" -> text(item.url());
            case "language" -> text(item.language());
            case "segments" -> many(item.segments());
            case "industries" -> many(item.industries());
            case "stages" -> many(item.stages());
            case "released" -> day(item.released());
            case "expires" -> day(item.expires());
            case "owner" -> text(item.owner());
            default -> null;
        };
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null ? null : new Value.Text(text);
    }

    private static @Nullable Value many(List<String> texts) {
        return texts.isEmpty() ? null : new Value.Many(texts);
    }

    private static @Nullable Value day(@Nullable LocalDate date) {
        return date == null ? null : new Value.Day(date);
    }
}
