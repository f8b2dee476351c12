package dev.assay.web.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.context.support.MessageSourceAccessor;

/** An interview as plain text, for the notes field of a CRM. */
final class SummaryText {
    private static final Set<String> SAID = Set.of("answered", "unknown", "refused", "now");

    private final MessageSourceAccessor messages;

    SummaryText(MessageSourceAccessor messages) {
        this.messages = messages;
    }

    /** Whether something was said to a question. */
    static boolean isSaid(CockpitView.Line line) {
        return SAID.contains(line.state()) && !line.answer().isBlank();
    }

    String of(CockpitView it) {
        StandingView standing = it.standing();
        List<String> lines = new ArrayList<>();
        lines.add(it.title() + (it.about().isEmpty() ? "" : " · " + it.about()));
        String tier = standing.tier() == null ? messages.getMessage("standing.undecided") : standing.tier();
        String primary = standing.primary();
        lines.add(tier + (primary == null ? "" : " · " + primary) + " · "
                + messages.getMessage("standing.score", new Object[] {standing.score()}));
        if (it.override() != null) {
            lines.add(it.override().words(messages));
        }
        standing.reasons().forEach(r -> lines.add("  " + r.points() + " " + r.text()));
        lines.add("");
        it.lines().stream()
                .filter(SummaryText::isSaid)
                .forEach(
                        l -> lines.add(l.ask() + " " + l.answer() + (l.note().isEmpty() ? "" : " (" + l.note() + ")")));
        if (!it.remark().isEmpty()) {
            lines.add("");
            lines.add(it.remark());
        }
        if (!it.pieces().isEmpty()) {
            lines.add("");
            lines.add(messages.getMessage("collateral.label") + ":");
            it.pieces().forEach(p -> lines.add("  " + p.title() + (p.url() == null ? "" : " " + p.url()) + marks(p)));
        }
        standing.advice().forEach(a -> lines.add(messages.getMessage("advice." + a.kind()) + " " + a.text()));
        if (it.decision() != null) {
            lines.add("");
            lines.add(messages.getMessage("summary.decision", new Object[] {it.decision(), standing.revision()}));
        }
        return String.join("\n", lines) + "\n";
    }

    private String marks(Piece piece) {
        StringJoiner marks = new StringJoiner(", ", " (", ")").setEmptyValue("");
        if (piece.mark().sent()) {
            marks.add(messages.getMessage("piece.isSent"));
        }
        if (piece.mark().notUseful()) {
            marks.add(messages.getMessage("piece.isUseless"));
        }
        if (!piece.recommended()) {
            marks.add(messages.getMessage("piece.past"));
        }
        return marks.toString();
    }
}
