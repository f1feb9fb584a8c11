using Xunit;

// What the tests print belongs to the test: it is shown with one that fails.
[assembly: CaptureConsole]
