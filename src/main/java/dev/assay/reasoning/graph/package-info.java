/** What depends on what: questions, traits, segments, score, tiers and collateral as a graph, and its picture. */
@NullMarked
package dev.assay.reasoning.graph;

import org.jspecify.annotations.NullMarked;
