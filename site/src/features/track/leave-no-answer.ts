/**
 * The page of a case is the answer to a form: Back would ask for that answer again and end in the browser's error. The
 * entry in its history becomes the page's address alone, which holds no receipt: Back leads to the field for it.
 */
history.replaceState(null, '', location.href)
