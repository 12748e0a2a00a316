/** Asking and answering: what is known first, one person who is interrupted, one answer that everybody hears. */
package org.pramana.web.questions;
