package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import dev.assay.reasoning.KeptReasonings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Classifies a list into another, on all cores, in little memory, in the order of the list. Plain Java, for the command, the API and whoever comes. */
public final class ListWork {
    private final Program program;
    private final int threads;
    private final KeptReasonings reasonings = new KeptReasonings(1);

    /**
     * @param program by whose rules
     */
    public ListWork(Program program) {
        this(program, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param program by whose rules
     * @param threads how many work on it, at least 1; with 1 it is the caller's own
     */
    public ListWork(Program program, int threads) {
        this.program = program;
        this.threads = threads;
    }

    /**
     * Runs. Results are written beside their places ({@link #unfinished}) and moved there when they are whole; how far it has come stands in {@link #journal}. Both stay when
     * it is stopped, or the process dies, so that a request with {@link ListRequest#resume} goes on with them.
     *
     * @param listener is told how far it has come
     * @param stop is asked between groups of rows whether to stop; what was begun is finished
     * @throws IOException if a file cannot be read or written
     */
    public ListOutcome run(ListRequest request, ListProgress.Listener listener, BooleanSupplier stop)
            throws IOException {
        Path errors = request.errors();
        List<Path> mine = Stream.of(Optional.of(request.out()), Optional.ofNullable(errors))
                .flatMap(Optional::stream)
                .filter(place -> ResultFile.isFile(place) && unwritable(place).isEmpty())
                .toList();
        return locked(mine, request, listener, stop);
    }

    /** Runs when nobody else writes any of these. */
    private ListOutcome locked(
            List<Path> places, ListRequest request, ListProgress.Listener listener, BooleanSupplier stop)
            throws IOException {
        if (places.isEmpty()) {
            return alone(request, listener, stop);
        }
        Path place = places.get(0);
        try (RunLock lock = RunLock.on(place).orElse(null)) {
            return lock != null
                    ? locked(places.subList(1, places.size()), request, listener, stop)
                    : ListOutcome.refused(List.of(Problem.error(
                            "in-use",
                            Place.NOWHERE,
                            "Another run is at work on this result, " + place.getFileName()
                                    + ". Wait for its end, or stop it, or name another file.")));
        }
    }

    private ListOutcome alone(ListRequest request, ListProgress.Listener listener, BooleanSupplier stop)
            throws IOException {
        Problems problems = new Problems();
        ListFile file = new ListFile(request.in(), request.name());
        try (RowSource source = file.open(problems)) {
            if (source == null) {
                return ListOutcome.refused(problems.sorted());
            }
            Columns columns = Columns.of(
                    request.name(),
                    source.header(),
                    source.headerLine(),
                    request.mapping(),
                    request.id(),
                    program.questionnaire(),
                    problems);
            if (columns.id() < 0 && !problems.hasErrors()) {
                problems.add(
                        Problem.warning(
                                "no-id",
                                Place.of(request.name()),
                                "No column is named that tells the prospects apart, so each goes by the number of its line. Say which column is the id, or name it under \"id\" in a mapping."));
            }
            String market = request.market();
            if (market != null) {
                program.markets().problem(market, Place.NOWHERE).ifPresent(problems::add);
            } else {
                untold(columns, request.name()).ifPresent(problems::add);
            }
            unwritable(request.out()).ifPresent(problems::add);
            Optional.ofNullable(request.errors()).flatMap(ListWork::unwritable).ifPresent(problems::add);
            Map<String, String> identity = RunIdentity.of(program, request);
            Journal journal = new Journal(request.out(), request.errors(), identity);
            Problem unable = request.resume() && !problems.hasErrors() ? journal.problem() : null;
            if (unable != null) {
                problems.add(unable);
            }
            if (problems.hasErrors()) {
                return ListOutcome.refused(problems.sorted());
            }
            if (request.resume() && journal.state().whole()) {
                ListSummary done = journal.state().done();
                journal.finish();
                return new ListOutcome(done, problems.sorted(), List.of(), false, file.format());
            }
            ListPass run = new ListPass(
                    program, request, columns, source, journal, RunIdentity.key(identity), threads, reasonings);
            return run.run(file.format(), problems.sorted(), listener, stop);
        }
    }

    /** Where no column answers the question that tells the market, all rows go by the common rules: that may not be what is meant. */
    private Optional<Problem> untold(Columns columns, String list) {
        String question = program.markets().question();
        return question == null || columns.answers(question)
                ? Optional.empty()
                : Optional.of(
                        Problem.warning(
                                "market-untold",
                                Place.of(list),
                                "No column answers '" + question
                                        + "', which tells the market, so all rows are judged by the common rules. Say which column does, or name a market."));
    }

    private static Optional<Problem> unwritable(Path result) {
        String name = String.valueOf(result.getFileName());
        String low = name.toLowerCase(Locale.ROOT);
        return low.endsWith(".xlsx") || low.endsWith(".xls")
                ? Optional.of(Problem.error(
                        "no-spreadsheets-written",
                        Place.NOWHERE,
                        "'" + name + "' asks for a spreadsheet, and only CSV and JSON Lines are written. Name it "
                                + name.substring(0, name.lastIndexOf('.')) + ".csv: spreadsheet programs open that."))
                : Optional.empty();
    }

    /** Where a result is written until it is whole. */
    public static Path unfinished(Path place) {
        return place.resolveSibling(place.getFileName() + ".unfinished");
    }

    /** Where it stands how far the run for a result has come. */
    public static Path journal(Path out) {
        return Journal.of(out);
    }

    /** What is there, and locked, while a run is at work on a result, or on a file of errors. */
    public static Path lock(Path out) {
        return RunLock.of(out);
    }

    /** By which time the unfinished run for a result judges; empty when there is none. */
    public static Optional<Instant> asOf(Path out) throws IOException {
        return Journal.asOf(out);
    }

    /** Takes away what a stopped run left. */
    public static void forget(Path out, @Nullable Path errors) throws IOException {
        for (Path left : errors == null
                ? List.of(journal(out), unfinished(out))
                : List.of(journal(out), unfinished(out), unfinished(errors))) {
            Files.deleteIfExists(left);
        }
    }
}
