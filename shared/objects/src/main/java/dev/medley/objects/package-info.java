/** Objects in S3, a bucket at a time: presigned transfers for clients, plain ones for functions, and arrival notices. */
@NullMarked
package dev.medley.objects;

import org.jspecify.annotations.NullMarked;
