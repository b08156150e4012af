/**
 * A tamper-evident log on plain JDK classes: RFC 6962 hashing, C2SP tiles, checkpoints and signed notes, and an export
 * archive with its verifier.
 */
@NullMarked
package org.lectern.ledger;

import org.jspecify.annotations.NullMarked;
