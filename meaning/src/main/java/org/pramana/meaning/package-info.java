/** What a sentence means, as a vector, worked out in this process: a model, the runtime for it, and the little between them. */
package org.pramana.meaning;
