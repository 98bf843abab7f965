/** What administrators and operators did: written by any function in the transaction of the act, and never changed. */
@NullMarked
package dev.medley.audit;

import org.jspecify.annotations.NullMarked;
