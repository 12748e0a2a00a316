/** What Faces has to be told once, so that pages and page beans need not know it. */
package org.pramana.web.faces;
