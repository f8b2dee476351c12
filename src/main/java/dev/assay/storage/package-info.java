/** Opens the database, brings its tables up to date, and commits the writes of many callers together. */
@NullMarked
package dev.assay.storage;

import org.jspecify.annotations.NullMarked;
