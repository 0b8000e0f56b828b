/** The worker of the package, which also tells what it fetches. */

import "./worker-requests.js";
import "./funambule/worker.js";
