/** Serves pages and the API to this machine, and keeps other sites out. */
@NullMarked
package dev.assay.web;

import org.jspecify.annotations.NullMarked;
