/** Keys to the services of others that users bring: kept under envelope encryption, shown by their last characters. */
@NullMarked
package dev.medley.accountdata.providerkeys;

import org.jspecify.annotations.NullMarked;
