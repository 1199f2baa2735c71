/*
 * Reads the form of a task again when the person has taken it or given it back: who has taken it sees whose complaint it is.
 * Tasklist itself goes on showing what it read before.
 */
function readAgain($timeout) {
  const scope = window.angular.element(document.querySelector('.form-pane')).scope();
  if (scope) {
    $timeout(() => { scope.loadingState = 'LOADING'; }).then(() => $timeout(() => { scope.loadingState = 'DONE'; }));
  }
}

try {
  window.angular.module('cam.tasklist').config(['$provide', function ($provide) {
    $provide.decorator('camAPI', ['$delegate', '$injector', function ($delegate, $injector) {
      const tasks = $delegate.resource('task');
      ['claim', 'unclaim'].forEach(name => {
        const act = tasks[name];
        tasks[name] = function (...given) {
          const done = given.pop();
          return act.call(this, ...given, (refused, ...answer) => {
            done(refused, ...answer);
            if (!refused) {
              readAgain($injector.get('$timeout'));
            }
          });
        };
      });
      return $delegate;
    }]);
  }]);
} catch (e) {
  // without this script whoever has taken a task opens it once more
  console.error('Huiyin: forms are not read again', e);
}

export default [];
