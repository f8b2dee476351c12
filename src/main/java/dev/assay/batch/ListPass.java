package dev.assay.batch;

import dev.assay.decision.IdempotentRequest;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.questionnaire.RowCheck;
import dev.assay.reasoning.AnswerKinds;
import dev.assay.reasoning.KeptReasonings;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One run: reads blocks of rows, has several threads work on them, and writes what came of them in the order of the list. */
final class ListPass {
    /** Blocks between two states in the journal. */
    private static final int KEEP = 256;

    private static final int KEPT = 50;

    /** Bytes of a list, at least and for each rule, from which remembering rows pays for making ready to tell which are alike. */
    private static final long LONG = 1 << 20;

    private static final long LONG_A_RULE = 1 << 14;

    private final Program program;
    private final ListRequest request;
    private final Columns columns;
    private final RowSource source;
    private final Journal journal;
    private final int threads;
    private final Circumstances circumstances;
    private final RowCheck check;
    private final String key;
    private final String fingerprint;
    private final boolean resumable;
    private final Deque<Desk> desks = new ConcurrentLinkedDeque<>();
    private final Deque<RowBlock> blocks = new ConcurrentLinkedDeque<>();
    private final Deque<Out> outs = new ConcurrentLinkedDeque<>();
    private final List<RowProblem> mistakes = new ArrayList<>();
    private final RowMemo rows;
    private Tally tally = new Tally();

    ListPass(
            Program program,
            ListRequest request,
            Columns columns,
            RowSource source,
            Journal journal,
            String fingerprint,
            int threads,
            KeptReasonings reasonings)
            throws IOException {
        this.program = program;
        this.request = request;
        this.columns = columns;
        this.source = source;
        this.journal = journal;
        this.threads = threads;
        this.circumstances = program.circumstances(request.asOf(), request.market(), null, Mode.FINAL);
        // How a list is written says nothing of what its prospects read: only the numbers follow it.
        String language = request.language() == null ? circumstances.language() : request.language();
        this.check = program.answerCheck().rows(Objects.requireNonNull(language));
        this.fingerprint = fingerprint;
        this.rows = rows(reasonings);
        this.key = "list-" + fingerprint + "-";
        this.resumable =
                ResultFile.isFile(request.out()) && (request.errors() == null || ResultFile.isFile(request.errors()));
    }

    /** Rows are remembered in long lists, unless each decision is recorded by itself. */
    private RowMemo rows(KeptReasonings reasonings) throws IOException {
        boolean remembers = request.recorder() == null
                && size() >= Math.max(LONG, program.ruleset().rules().size() * LONG_A_RULE);
        return new RowMemo(
                remembers
                        ? AnswerKinds.of(
                                        reasonings.of(program, request.asOf(), circumstances.language()),
                                        request.reasons())
                                .orElse(null)
                        : null);
    }

    private long size() throws IOException {
        return source.bytes() > 0 ? source.bytes() : Files.size(request.in());
    }

    ListOutcome run(String format, List<Problem> problems, ListProgress.Listener listener, BooleanSupplier stop)
            throws IOException {
        Journal.State from = request.resume() ? journal.state() : new Journal.State(0, 0, tally.summary(), false);
        if (!request.resume() && resumable) {
            // What it says is not true of the files from here on.
            journal.end();
        }
        tally = Tally.of(from.done());
        ExecutorService workers = threads > 1 ? Executors.newFixedThreadPool(threads) : null;
        try (ResultFile out = ResultFile.at(request.out(), from.out());
                ResultFile errors = request.errors() == null ? null : ResultFile.at(request.errors(), from.errors())) {
            if (!request.resume()) {
                begin(out, errors);
            }
            boolean stopped = work(workers, out, errors, from.done().rows(), listener, stop);
            checkpoint(out, errors, !stopped);
            if (!stopped) {
                if (errors != null) {
                    errors.keep();
                }
                out.keep();
                journal.end();
            }
            return new ListOutcome(tally.summary(), problems, mistakes, stopped, format);
        } finally {
            if (workers != null) {
                end(workers);
            }
        }
    }

    /** Returns when none of them is at work, so that nothing is recorded after the run is over. */
    private static void end(ExecutorService workers) {
        workers.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(ResultFile out, @Nullable ResultFile errors) throws IOException {
        Out head = new Out();
        writer().head(head);
        out.write(head);
        if (errors != null) {
            errors.write(new Out().put(ErrorRows.HEAD));
        }
        checkpoint(out, errors, false);
    }

    /** True when it was stopped before the end. */
    private boolean work(
            @Nullable ExecutorService workers,
            ResultFile out,
            @Nullable ResultFile errors,
            long done,
            ListProgress.Listener listener,
            BooleanSupplier stop)
            throws IOException {
        Deque<Future<BlockResult>> underWay = new ArrayDeque<>();
        long size = size();
        long seen = 0;
        long written = 0;
        boolean stopped = false;
        for (long number = 0; !stopped; number++) {
            RowBlock block = block();
            if (!source.fill(block)) {
                break;
            }
            seen += block.rows();
            if (seen <= done) {
                blocks.push(block);
                continue;
            }
            underWay.add(submit(workers, block, number));
            if (underWay.size() > 2 * threads || workers == null) {
                write(underWay.remove(), out, errors);
                if (++written % KEEP == 0) {
                    checkpoint(out, errors, false);
                }
                listener.at(progress(size));
            }
            stopped = stop.getAsBoolean();
        }
        while (!underWay.isEmpty()) {
            write(underWay.remove(), out, errors);
        }
        listener.at(progress(size));
        return stopped && source.fill(new RowBlock());
    }

    private RowBlock block() {
        RowBlock used = blocks.poll();
        if (used == null) {
            return new RowBlock();
        }
        used.clear();
        return used;
    }

    private Out out() {
        Out used = outs.poll();
        if (used == null) {
            return new Out(1 << 17);
        }
        used.cut(0);
        return used;
    }

    private ListProgress progress(long size) {
        ListSummary now = tally.summary();
        return new ListProgress(now.rows(), now.mistakes(), Math.min(size, source.bytesRead()), size);
    }

    private Future<BlockResult> submit(@Nullable ExecutorService workers, RowBlock block, long number) {
        Callable<BlockResult> task = () -> judge(block, number);
        if (workers != null) {
            return workers.submit(task);
        }
        FutureTask<BlockResult> now = new FutureTask<>(task);
        now.run();
        return now;
    }

    private BlockResult judge(RowBlock block, long number) {
        Desk desk = desks.poll();
        if (desk == null) {
            desk = new Desk(program, columns, circumstances, check, writer(), rows, recordedBy());
        }
        BlockResult result = desk.work(block, new BlockResult(out()));
        desks.push(desk);
        blocks.push(block);
        Recorder recorder = request.recorder();
        if (recorder != null && !result.drafts().isEmpty()) {
            recorder.record(result.drafts(), new IdempotentRequest(key + number, fingerprint));
        }
        return result;
    }

    private RowWriter writer() {
        return RowWriter.of(request.out(), program.revision().hex(), request.reasons());
    }

    private @Nullable String recordedBy() {
        return request.recorder() == null ? null : System.getProperty("user.name", "list");
    }

    private void write(Future<BlockResult> future, ResultFile out, @Nullable ResultFile errors) throws IOException {
        BlockResult result = result(future);
        out.write(result.rows());
        outs.push(result.rows());
        if (errors != null) {
            errors.write(result.errors());
        }
        tally.add(result.tally());
        result.mistakes().stream().limit(KEPT - mistakes.size()).forEach(mistakes::add);
    }

    private static BlockResult result(Future<BlockResult> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void checkpoint(ResultFile out, @Nullable ResultFile errors, boolean whole) throws IOException {
        if (!resumable) {
            return;
        }
        out.force();
        if (errors != null) {
            errors.force();
        }
        journal.keep(new Journal.State(out.size(), errors == null ? 0 : errors.size(), tally.summary(), whole));
    }
}
