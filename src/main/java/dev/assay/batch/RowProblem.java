package dev.assay.batch;

import dev.assay.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a list.
 *
 * @param line where its row begins, from 1
 * @param id what names the prospect, or null
 * @param column the column, or null when it is the whole row
 * @param problem what is wrong
 */
public record RowProblem(
        long line, @Nullable String id, @Nullable String column, Problem problem) {}
