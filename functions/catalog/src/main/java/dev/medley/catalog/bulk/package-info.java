/** Many products at once: imports from files, with a result for each row, and exports to files. */
@NullMarked
package dev.medley.catalog.bulk;

import org.jspecify.annotations.NullMarked;
