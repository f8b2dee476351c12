/** Decision tables: cells of CSV and Excel files become the DRL that Drools' own reader of tables makes of them, every character of it with its cell. And empty tables to fill in. */
@NullMarked
package dev.assay.ruleset.table;

import org.jspecify.annotations.NullMarked;
