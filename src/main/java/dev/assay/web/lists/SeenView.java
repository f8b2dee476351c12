package dev.assay.web.lists;

import dev.assay.batch.ListPreview;
import dev.assay.job.JobRequest;
import dev.assay.job.Recognised;
import dev.assay.program.Program;
import dev.assay.questionnaire.Question;
import dev.assay.web.lists.ListPage.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised of a list, for the page: each column with the question it answers, and what else is wished, to be changed.
 *
 * @param format in words
 * @param columns in the list's order
 * @param questions to choose from
 * @param notes what is to be said of it before anything else
 * @param problems of the list as a whole that do not keep it from starting
 * @param blockers why it cannot start yet
 * @param matched how many columns answer a question
 * @param wishes what else is wished
 * @param odd cells for which rows would be passed over
 */
record SeenView(
        String format,
        List<Column> columns,
        List<Choice> questions,
        List<String> notes,
        List<ListPage.Told> problems,
        List<Blocker> blockers,
        int matched,
        Wishes wishes,
        OddView odd) {
    /**
     * A column.
     *
     * @param number its place, from 0
     * @param name as in the list
     * @param question id of the question it answers, or empty
     * @param kind {@code matched}, {@code id}, {@code left} or {@code unmatched}
     * @param nearest the question with the nearest name, or null
     * @param samples some of what stands in it, in a line
     */
    record Column(
            int number,
            String name,
            String question,
            String kind,
            @Nullable Choice nearest,
            String samples) {}

    /**
     * What may be wished besides.
     *
     * @param markets to choose from
     * @param market the chosen one, or empty
     * @param languages to choose from
     * @param language the chosen one, or empty
     * @param reasons whether the result says why
     * @param record whether rows are recorded
     */
    record Wishes(
            List<Choice> markets,
            String market,
            List<Choice> languages,
            String language,
            boolean reasons,
            boolean record) {}

    /** The value of a field that says "this column names the prospect"; no question has such an id. */
    static final String ID = "#id";

    static SeenView of(Program program, JobRequest request, Recognised seen, ListWords words) {
        List<Choice> questions = program.questionnaire().questions().stream()
                .map(q -> choice(q, words))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (ListPreview.Column c : seen.columns()) {
            String kind = c.isId() ? "id" : c.question() != null ? "matched" : c.leftOut() ? "left" : "unmatched";
            String value = c.isId() ? ID : c.question() == null ? "" : c.question();
            Choice nearest = c.nearest() == null
                    ? null
                    : program.questionnaire()
                            .question(c.nearest())
                            .map(q -> choice(q, words))
                            .orElse(null);
            columns.add(new Column(columns.size(), c.name(), value, kind, nearest, String.join(" · ", c.samples())));
        }
        int matched =
                (int) seen.columns().stream().filter(c -> c.question() != null).count();
        Optional<OwnMapping> own = OwnMapping.of(program);
        List<String> missing = own.map(o -> o.missing(seen)).orElse(List.of());
        boolean chosen = request.mapping() != null;
        List<Blocker> blockers = Blocker.of(seen, !chosen && !missing.isEmpty(), words);
        return new SeenView(
                words.format(seen.format()),
                columns,
                questions,
                own.map(o -> words.foreign(program.id(), o, missing, chosen)).orElse(List.of()),
                words.told(seen.problems().stream().filter(p -> !p.isError()).toList()),
                blockers,
                matched,
                wishes(program, request, words),
                OddView.of(program, seen.odd(), columns, words));
    }

    private static Choice choice(Question question, ListWords words) {
        return new Choice(question.id(), question.wording(words.language()).ask());
    }

    static Wishes wishes(Program program, @Nullable JobRequest request, ListWords words) {
        String language = request == null || request.language() == null ? "" : request.language();
        String market = request == null || request.market() == null ? "" : request.market();
        return new Wishes(
                program.markets().all().stream()
                        .map(m -> new Choice(m.id(), m.title()))
                        .toList(),
                market,
                new NumberLanguages(words).choices(program.language(), language),
                language,
                request != null && request.reasons(),
                request != null && request.record());
    }

    /** Under which word its state stands: a list that waits may have something left to choose. */
    String label() {
        if (blockers.isEmpty()) {
            return odd.summary().isEmpty() ? "ready" : "odd";
        }
        return Blocker.isAboutColumns(blockers) ? "needs" : "unfit";
    }
}
