/** What exports are made of in PostgreSQL, and the zips in S3. */
@NullMarked
package dev.medley.accountdata.exports.store;

import org.jspecify.annotations.NullMarked;
