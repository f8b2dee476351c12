package dev.assay.batch;

import dev.assay.decision.Draft;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Reply;
import dev.assay.questionnaire.RowCheck;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one thread works on one block of rows after another: from cells to classified rows. */
final class Desk {
    private final Program program;
    private final Columns columns;
    private final Circumstances circumstances;
    private final RowWriter writer;
    private final RowCheck check;
    private final boolean records;
    private final String actor;
    private final @Nullable CellMemo[] memos;
    private final int[] questions;
    private final @Nullable Reply[] replies;
    private final RowMemo rows;
    private final RowMemo.Key kinds;

    /**
     * @param circumstances by which all rows are judged
     * @param check for the language that they are in
     * @param writer of its own
     * @param rows what was said of others; decisions that are recorded are made one by one
     * @param recordedBy who has the decisions recorded; null when they are not
     */
    Desk(
            Program program,
            Columns columns,
            Circumstances circumstances,
            RowCheck check,
            RowWriter writer,
            RowMemo rows,
            @Nullable String recordedBy) {
        this.program = program;
        this.columns = columns;
        this.circumstances = circumstances;
        this.writer = writer;
        this.check = check;
        this.records = recordedBy != null;
        this.actor = recordedBy == null ? "" : recordedBy;
        this.memos = new CellMemo[columns.count()];
        this.questions = new int[columns.count()];
        for (int i = 0; i < memos.length; i++) {
            Cell cell = columns.cells().get(i).orElse(null);
            int question = cell == null ? -1 : check.number(cell.question());
            memos[i] = cell == null ? null : new CellMemo(cell, check, reply -> rows.kind(question, reply));
            questions[i] = question;
        }
        this.replies = new Reply[check.questions()];
        this.rows = rows;
        this.kinds = new RowMemo.Key(columns.count());
    }

    BlockResult work(RowBlock block, BlockResult result) {
        for (int row = 0; row < block.rows(); row++) {
            String id = id(block, row);
            if (!isReadable(block, row, id, result)
                    || !answer(block, row, id, result)
                    || !isJudged(block, row, id, result)) {
                result.tally().bad();
            }
        }
        return result;
    }

    /** A fault of ours costs its own row, not the list. What the row holds is not told: it may be personal. */
    private boolean isJudged(RowBlock block, int row, String id, BlockResult result) {
        int before = result.rows().size();
        try {
            classify(block, row, id, result);
            return true;
        } catch (RuntimeException fault) {
            result.rows().cut(before);
            tell(
                    block,
                    row,
                    id,
                    null,
                    Problem.error(
                            "not-judged",
                            Place.NOWHERE,
                            "This row could not be judged, by a fault of Assay ("
                                    + fault.getClass().getSimpleName() + "). Please report it."),
                    result);
            return false;
        }
    }

    private String id(RowBlock block, int row) {
        if (columns.id() < 0) {
            return Long.toString(block.line(row));
        }
        if (columns.id() >= block.cells(row)) {
            return "";
        }
        String text = Mapping.collapsed(block.text(row, columns.id()));
        return !text.isEmpty() && text.charAt(0) == RowSource.TYPED ? text.substring(1) : text;
    }

    private boolean isReadable(RowBlock block, int row, String id, BlockResult result) {
        Problem cut = block.problem(row);
        if (cut != null) {
            tell(block, row, block.cells(row) == 0 ? null : id, null, cut, result);
            if (cut.isError()) {
                return false;
            }
        }
        if (columns.isHeader(block, row)) {
            tell(
                    block,
                    row,
                    id,
                    null,
                    Problem.warning("header-again", Place.NOWHERE, "This row only repeats the header."),
                    result);
            return false;
        }
        if (!fits(block, row)) {
            tell(
                    block,
                    row,
                    id,
                    null,
                    Problem.error(
                            "row-length",
                            Place.NOWHERE,
                            "This row has " + block.cells(row) + " values, the header " + columns.count()
                                    + ". Is there a separator or a quotation mark too many or too few?"),
                    result);
            return false;
        }
        return true;
    }

    /** A row may lack nothing, and hold nothing more than blanks after its last column. */
    private boolean fits(RowBlock block, int row) {
        int cells = block.cells(row);
        if (cells < columns.count()) {
            return false;
        }
        for (int i = columns.count(); i < cells; i++) {
            if (!block.text(row, i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Reads the answers of a row; false when one of them has a mistake. */
    private boolean answer(RowBlock block, int row, String id, BlockResult result) {
        Arrays.fill(replies, null);
        boolean good = true;
        for (int i = 0; i < memos.length; i++) {
            CellMemo memo = memos[i];
            if (memo == null) {
                continue;
            }
            CellMemo.Known cell = memo.read(block.bytes(), block.from(row, i), block.to(row, i));
            kinds.put(i, cell.kind());
            Reply reply = cell.meant().reply();
            replies[questions[i]] = reply;
            if (!reply.problems().isEmpty()) {
                for (Problem problem : reply.problems()) {
                    good &= !problem.isError();
                    tell(block, row, id, column(i), problem, result);
                }
            }
        }
        return good;
    }

    private @Nullable String column(int number) {
        return columns.cells().get(number).map(Cell::name).orElse(null);
    }

    private void classify(RowBlock block, int row, String id, BlockResult result) {
        Out out = result.rows();
        writer.id(out, id);
        boolean remembers = !records && rows.isOn();
        RowMemo.Said known = remembers ? rows.said(kinds) : null;
        if (known != null) {
            out.put(known.row());
            result.tally().add(known.tier(), known.primary());
            return;
        }
        Answers answers = check.answers(replies);
        Classification said = program.classify(answers, circumstances);
        int from = out.size();
        writer.said(out, said);
        if (remembers) {
            rows.keep(
                    kinds,
                    new RowMemo.Said(Arrays.copyOfRange(out.bytes(), from, out.size()), said.tier(), said.primary()));
        }
        if (records) {
            result.drafts()
                    .add(new Draft(
                            program.id(),
                            program.revision().hex(),
                            id.isEmpty() || columns.id() < 0 ? null : id,
                            given(block, row),
                            said,
                            "list",
                            actor));
        }
        result.tally().add(said.tier(), said.primary());
    }

    private Map<String, @Nullable Object> given(RowBlock block, int row) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (int i = 0; i < memos.length; i++) {
            CellMemo memo = memos[i];
            Object raw = memo == null
                    ? null
                    : memo.read(block.bytes(), block.from(row, i), block.to(row, i))
                            .meant()
                            .given();
            if (raw != null) {
                given.put(columns.cells().get(i).map(Cell::question).orElseThrow(), raw);
            }
        }
        return given;
    }

    private static void tell(
            RowBlock block,
            int row,
            @Nullable String id,
            @Nullable String column,
            Problem problem,
            BlockResult result) {
        result.mistake(new RowProblem(block.line(row), id, column, problem));
    }
}
