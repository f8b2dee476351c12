package dev.assay.web.api;

import dev.assay.document.Document;
import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Mark;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import dev.assay.ruleset.CollateralItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was marked of a piece of collateral, as JSON. */
@Schema(name = "CollateralMark")
record MarkView(
        @Schema(description = "Its id in the catalogue") String item,

        @Schema(description = "The prospect has it") boolean sent,
        @Schema(description = "It is of no use to them") boolean notUseful) {
    static final String EXAMPLE = "{\"item\": \"harbour-bank-story\", \"sent\": true}";

    private static final List<String> FIELDS = List.of("item", "sent", "notUseful");

    @Schema(name = "CollateralMarking")
    record Request(
            @Schema(description = "Id of a piece of collateral, recommended or not")
            String item,

            @Schema(description = "The prospect has it; left out, it stays as it is") @Nullable Boolean sent,

            @Schema(description = "It is of no use to them; left out, it stays as it is") @Nullable Boolean notUseful) {}

    static List<MarkView> of(Interview interview) {
        return interview.marks().entrySet().stream()
                .map(e -> new MarkView(
                        e.getKey(), e.getValue().sent(), e.getValue().notUseful()))
                .toList();
    }

    /** Reads what is to be marked; every mistake at once. */
    static Change read(Document document, Interview now, Program program) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(document, "", problems);
        fields.isObject(EXAMPLE, FIELDS);
        String item = fields.wanted("item", "Say which piece of collateral, such as " + EXAMPLE + ".");
        List<String> items = program.vocabulary().collateral().stream()
                .map(CollateralItem::id)
                .toList();
        if (!item.isEmpty() && !items.contains(item)) {
            fields.wrong(
                    "item",
                    "unknown-item",
                    "There is no piece of collateral '" + item + "'" + Nearest.hint(item, items));
        }
        if (!fields.has("sent") && !fields.has("notUseful")) {
            fields.wrong("", "missing-mark", "Say what to mark, such as " + EXAMPLE + "; false takes it back.");
        }
        Mark before = now.mark(item);
        boolean sent = fields.has("sent") ? fields.isTrue("sent") : before.sent();
        boolean notUseful = fields.has("notUseful") ? fields.isTrue("notUseful") : before.notUseful();
        if (problems.hasErrors()) {
            throw Refusals.body(problems.sorted());
        }
        Mark mark = new Mark(sent, notUseful);
        return mark.equals(before) ? Change.NONE : Change.of(new Event.Marked(item, mark));
    }
}
