// Every test file of the suite, named: inside the host nothing can be looked up.
import './activation.test';
import './features.test';
import './views.test';
import './documents.test';
import './annotating.test';
import './annotationFiles.test';
import './stories.test';
import './sources.test';
