/** Reader trust and what it is made of (behaviour.md §10): the same page for those who run the portal and for those who write, each over what they may know of. */
package org.pramana.web.insight;
